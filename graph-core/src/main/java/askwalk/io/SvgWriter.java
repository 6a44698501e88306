package askwalk.io;

import java.io.StringWriter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG image written element by element. Text is escaped and its font is left to the viewer: Java's own graphics need
 * installed fonts, which many servers lack. Not safe for concurrent use.
 */
public final class SvgWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Starts an image.
     *
     * @param width the width in pixels
     * @param height the height in pixels
     */
    public SvgWriter(int width, int height) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height);
        attributes("viewBox", "0 0 " + width + " " + height, "font-family", "sans-serif", "font-size", 13);
    }

    /**
     * Opens an element.
     *
     * @param name the name of the element
     * @param attributes names and values in turn
     */
    public void open(String name, Object... attributes) {
        try {
            xml.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        attributes(attributes);
    }

    /**
     * Adds attributes to the element opened last, before it has content.
     *
     * @param attributes names and values in turn
     */
    public void attributes(Object... attributes) {
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i].toString(), characters(attributes[i + 1].toString()));
            }
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Closes the innermost open element. */
    public void close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /**
     * Writes an element without other elements in it. Characters that XML cannot hold are replaced by U+FFFD.
     *
     * @param name the name of the element
     * @param content its text, or null for none
     * @param attributes names and values in turn
     */
    public void element(String name, String content, Object... attributes) {
        open(name, attributes);
        if (content != null) {
            try {
                xml.writeCharacters(characters(content));
            } catch (XMLStreamException e) {
                throw unexpected(e);
            }
        }
        close();
    }

    /**
     * Closes the image.
     *
     * @return the image, to be encoded in UTF-8
     */
    public String finish() {
        close();
        return text.toString();
    }

    /** Replaces what XML cannot hold even escaped: most control characters and halves of surrogate pairs. */
    private static String characters(String content) {
        return Objects.requireNonNull(content, "content")
                .replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("text in memory can be written as XML", e);
    }
}
