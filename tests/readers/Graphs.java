import java.io.*;
import java.util.*;
import org.apache.tinkerpop.gremlin.structure.io.graphml.GraphMLReader;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;
import org.jgrapht.graph.*;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;

/** Reads GraphML with JGraphT, which holds it to the schema, and with TinkerPop.  usage: Graphs FOLDER... */
public class Graphs {
    public static void main(String[] folders) throws Exception {
        for (var folder : folders) {
            jgrapht(folder);
            tinkerpop(folder);
        }
    }

    static Object typed(Attribute attribute) {
        return switch (attribute.getType()) {
            case INT, LONG -> Long.valueOf(attribute.getValue());
            case DOUBLE, FLOAT -> Double.valueOf(attribute.getValue());
            case BOOLEAN -> Boolean.valueOf(attribute.getValue());
            default -> attribute.getValue();
        };
    }

    static void jgrapht(String folder) {
        var dump = new Dump(folder, "JGraphT", "graphml");
        var graph = new DirectedPseudograph<String, DefaultEdge>(SupplierUtil.createStringSupplier(),
                                                                 SupplierUtil.createDefaultEdgeSupplier(), false);
        var importer = new GraphMLImporter<String, DefaultEdge>();
        var ofEdges = new HashMap<DefaultEdge, Map<String, Object>>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> dump.node(key.getFirst()).put(key.getSecond(), typed(value)));
        importer.addEdgeAttributeConsumer((key, value) -> ofEdges.computeIfAbsent(key.getFirst(), edge -> new TreeMap<>())
                                                                 .put(key.getSecond(), typed(value)));
        importer.importGraph(graph, new File(folder + "/graphml.0"));
        graph.vertexSet().forEach(dump::node);
        for (var edge : graph.edgeSet())
            dump.edge(graph.getEdgeSource(edge), graph.getEdgeTarget(edge), ofEdges.getOrDefault(edge, Map.of()));
        dump.print("valid by its schema");
    }

    static void tinkerpop(String folder) throws Exception {
        var dump = new Dump(folder, "TinkerPop", "graphml");
        try (var graph = TinkerGraph.open(); var in = new FileInputStream(folder + "/graphml.0")) {
            GraphMLReader.build().create().readGraph(in, graph);
            graph.vertices().forEachRemaining(
                vertex -> vertex.properties().forEachRemaining(
                    value -> dump.node(vertex.id().toString()).put(value.key(), value.value())));
            graph.edges().forEachRemaining(edge -> {
                var values = new TreeMap<String, Object>();
                edge.properties().forEachRemaining(value -> values.put(value.key(), value.value()));
                dump.edge(edge.outVertex().id().toString(), edge.inVertex().id().toString(), values);
            });
        }
        dump.print("");
    }
}
