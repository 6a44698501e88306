package askwalk.experiment.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A parsed SVG chart. */
public record SvgFile(Document document) {

    public static SvgFile parse(String text) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
            if (!"http://www.w3.org/2000/svg"
                    .equals(document.getDocumentElement().getNamespaceURI())) {
                throw new AssertionError("no SVG: " + text);
            }
            return new SvgFile(document);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    public List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    public List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    /** The only element of a kind with this text. */
    public Element element(String name, String text) {
        List<Element> found = elements(name).stream()
                .filter(element -> element.getTextContent().equals(text))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name + " with the text " + text);
        }
        return found.get(0);
    }

    public Element polyline(String title) {
        return elements("polyline").stream()
                .filter(line -> line.getTextContent().strip().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + title));
    }

    /** The points of each line. */
    public List<List<String>> points() {
        return elements("polyline").stream()
                .map(line -> List.of(line.getAttribute("points").split(" ", -1)))
                .toList();
    }

    public String markerPath(String id) {
        Element marker = elements("marker").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no marker " + id));
        return ((Element) marker.getElementsByTagName("path").item(0)).getAttribute("d");
    }

    public double width() {
        return Double.parseDouble(document.getDocumentElement().getAttribute("width"));
    }

    public double height() {
        return Double.parseDouble(document.getDocumentElement().getAttribute("height"));
    }
}
