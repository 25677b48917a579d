import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Map;
import org.gephi.io.importer.api.*;
import org.gephi.io.importer.impl.ImportContainerImpl;
import org.gephi.io.importer.plugin.file.*;
import org.gephi.io.importer.spi.FileImporter;

/**
 * Reads exports with Gephi's own importers, and prints a row a file: reader, format, vertices, edges, values of
 * vertices, values of edges, how many vertices have a date and how many a colour, and what Gephi complained of.
 * usage: Gephi FOLDER
 */
public class Gephi {
    public static void main(String[] arguments) throws Exception {
        Map<String, FileImporter> importers = Map.of("gexf", new ImporterGEXF(), "graphml", new ImporterGraphML(),
                                                     "gml", new ImporterGML(), "pajek", new ImporterPajek());
        for (var format : importers.keySet().stream().sorted().toList())
            read(format, importers.get(format), arguments[0] + "/" + format + ".0");
    }

    static void read(String format, FileImporter importer, String file) throws Exception {
        var container = new ImportContainerImpl();
        int nodes = 0, edges = 0, ofNodes = 0, ofEdges = 0, dated = 0, coloured = 0;
        try (Reader reader = new InputStreamReader(new FileInputStream(file), "UTF-8")) {
            importer.setReader(reader);
            container.setReport(new Report());
            importer.execute(container.getLoader());
            container.closeLoader();
        }
        for (NodeDraft node : container.getUnloader().getNodes()) {
            nodes++;
            ofNodes += values(node);
            dated += node.getTimeSet() == null ? 0 : 1;
            coloured += node.getColor() == null ? 0 : 1;
        }
        for (EdgeDraft edge : container.getUnloader().getEdges()) {
            edges++;
            ofEdges += values(edge);
        }
        System.out.printf("Gephi\t%s\t%d\t%d\t%d\t%d\t%d dated, %d coloured%s%n", format, nodes, edges, ofNodes, ofEdges,
                          dated, coloured, complaints(importer));
    }

    static int values(ElementDraft element) {
        int n = 0;
        for (ColumnDraft column : element.getColumns())
            n += element.getValue(column.getId()) == null ? 0 : 1;
        return n;
    }

    static String complaints(FileImporter importer) {
        var text = new StringBuilder();
        for (Issue issue : importer.getReport().getIssuesList(10))
            if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger())
                text.append("; ").append(issue.getMessage());
        return text.toString();
    }
}
