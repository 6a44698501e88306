package askwalk.model;

import askwalk.io.BinaryWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** A writer of the format of {@link ModelFile}. */
final class ModelOutput {

    private final BinaryWriter out;

    private ModelOutput(BinaryWriter out) {
        this.out = out;
    }

    static void write(ModelBundle model, OutputStream stream) throws IOException {
        BinaryWriter out = new BinaryWriter(stream, ModelFile.MAGIC, ModelFile.VERSION);
        new ModelOutput(out).write(model);
        out.end();
    }

    private void write(ModelBundle model) throws IOException {
        out.text(model.graph());
        out.number(model.parts().size());
        for (TrainedComponent part : model.parts()) {
            out.text(part.kind().name().toLowerCase(Locale.ROOT));
            out.text(part.provider());
            map(part.hyperparameters());
            map(part.training());
            metrics(part.checkpoint().metrics());
            matrices(part.checkpoint().matrices());
        }
    }

    private void map(SortedMap<String, String> map) throws IOException {
        out.number(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.text(entry.getKey());
            out.text(entry.getValue());
        }
    }

    private void metrics(SortedMap<String, Double> metrics) throws IOException {
        out.number(metrics.size());
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            out.text(metric.getKey());
            out.real(metric.getValue());
        }
    }

    private void matrices(SortedMap<String, Matrix> matrices) throws IOException {
        out.number(matrices.size());
        for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
            Matrix matrix = entry.getValue();
            out.text(entry.getKey());
            out.number(matrix.rows());
            out.number(matrix.columns());
            out.floats(matrix.values());
        }
    }
}
