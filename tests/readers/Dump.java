import java.util.*;

/** What a reader found, as a line of JSON: the form that tests/check_readers.py reads. */
class Dump {
    private final String folder, reader, format;
    private final Map<String, Map<String, Object>> nodes = new TreeMap<>();
    private final List<String> edges = new ArrayList<>();

    Dump(String folder, String reader, String format) {
        this.folder = folder;
        this.reader = reader;
        this.format = format;
    }

    Map<String, Object> node(String id) {
        return nodes.computeIfAbsent(id, key -> new TreeMap<>());
    }

    void edge(String source, String target, Map<String, ?> values) {
        edges.add("[" + json(source) + "," + json(target) + "," + json(values) + "]");
    }

    void print(String notes) {
        System.out.println("{\"folder\":" + json(folder) + ",\"reader\":" + json(reader) + ",\"format\":" + json(format)
                           + ",\"notes\":" + json(notes) + ",\"nodes\":" + json(nodes) + ",\"edges\":["
                           + String.join(",", edges) + "]}");
    }

    static String json(Object value) {
        if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean)
            return String.valueOf(value);
        if (value instanceof Number number)
            return number.doubleValue() % 1 == 0 && Math.abs(number.doubleValue()) < 1e15 ? number.longValue() + ".0"
                                                                                            : number.toString();
        if (value instanceof Map<?, ?> map) {
            var fields = new ArrayList<String>();
            map.forEach((name, field) -> fields.add(json(name) + ":" + json(field)));
            return "{" + String.join(",", fields) + "}";
        }
        var text = new StringBuilder("\"");
        for (char c : value.toString().toCharArray())
            text.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? String.format("\\u%04x", (int)c)
                                                                   : String.valueOf(c));
        return text.append('"').toString();
    }
}
