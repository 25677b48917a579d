import java.io.*;
import java.util.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.importer.impl.ImportContainerImpl;
import org.gephi.io.importer.plugin.file.*;
import org.gephi.io.importer.spi.FileImporter;

/** Reads exports with Gephi's own importers.  usage: Gephi FOLDER... */
public class Gephi {
    public static void main(String[] folders) throws Exception {
        for (var folder : folders) {
            read(folder, "gexf", new ImporterGEXF());
            read(folder, "graphml", new ImporterGraphML());
            read(folder, "gml", new ImporterGML());
            read(folder, "pajek", new ImporterPajek());
        }
    }

    static void read(String folder, String format, FileImporter importer) throws Exception {
        var container = new ImportContainerImpl();
        var dump = new Dump(folder, "Gephi", format);
        try (Reader reader = new InputStreamReader(new FileInputStream(folder + "/" + format + ".0"), "UTF-8")) {
            importer.setReader(reader);
            container.setReport(new Report());
            importer.execute(container.getLoader());
            container.closeLoader();
        }
        for (NodeDraft node : container.getUnloader().getNodes()) {
            var values = dump.node(node.getId());
            values.putAll(values(node));
            if (node.getColor() != null) {
                values.put("r", node.getColor().getRed());
                values.put("g", node.getColor().getGreen());
                values.put("b", node.getColor().getBlue());
            }
            values.put("x", node.getX());
            values.put("y", node.getY());
            values.put("size", node.getSize());
            if (node.getTimeSet() != null)
                values.put("start", node.getTimeSet().toString());
        }
        for (EdgeDraft edge : container.getUnloader().getEdges()) {
            var values = values(edge);
            values.put("weight", edge.getWeight());
            if (edge.getTimeSet() != null)
                values.put("start", edge.getTimeSet().toString());
            dump.edge(edge.getSource().getId(), edge.getTarget().getId(), values);
        }
        dump.print(complaints(importer));
    }

    static Map<String, Object> values(ElementDraft element) {
        var values = new TreeMap<String, Object>();
        for (ColumnDraft column : element.getColumns())
            if (element.getValue(column.getId()) != null)
                values.put(column.getTitle() == null ? column.getId() : column.getTitle(),
                           element.getValue(column.getId()));
        if (element.getLabel() != null)
            values.put("label", element.getLabel());
        return values;
    }

    static String complaints(FileImporter importer) {
        var text = new StringJoiner("; ");
        for (Issue issue : importer.getReport().getIssuesList(10))
            if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger())
                text.add(issue.getMessage());
        return text.toString();
    }
}
