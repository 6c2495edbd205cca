import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.tools.generic.EscapeTool;
import org.apache.velocity.tools.generic.MathTool;

/** Reads cases as JSON on stdin, renders each with the real engine, writes what came out as JSON on stdout. */
public final class VelocityFixtures {
    private static final Pattern PLACE = Pattern.compile(" at ([^\\[\\]]*)\\[line (\\d+), column (\\d+)\\]");
    private static final Pattern LEXICAL = Pattern.compile("error at line (\\d+), column (\\d+)");

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.US);
        VelocityEngine lenient = engine(false);
        VelocityEngine strict = engine(true);
        List<Object> results = new ArrayList<>();
        for (Object item : (List<?>) new Json(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)).value()) {
            Map<?, ?> given = (Map<?, ?>) item;
            VelocityEngine engine = Boolean.TRUE.equals(given.get("strict")) ? strict : lenient;
            results.add(render(engine, (String) given.get("template"), (Map<?, ?>) given.get("context")));
        }
        System.out.write(Json.text(results).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static VelocityEngine engine(boolean strict) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
        engine.setProperty("runtime.references.strict", String.valueOf(strict));
        engine.init();
        return engine;
    }

    private static Map<String, Object> render(VelocityEngine engine, String template, Map<?, ?> given) {
        VelocityContext context = new VelocityContext();
        context.put("esc", new EscapeTool());
        context.put("math", new MathTool());
        if (given != null) given.forEach((name, value) -> context.put((String) name, value));

        List<Object> unset = new ArrayList<>();
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler((ReferenceInsertionEventHandler) (reference, value) -> {
            if (value == null && !reference.startsWith("$!")) unset.add(reference);
            return value;
        });
        cartridge.attachToContext(context);

        Map<String, Object> result = new LinkedHashMap<>();
        StringWriter out = new StringWriter();
        try {
            engine.evaluate(context, out, "template", template);
            result.put("expected", out.toString());
            if (!unset.isEmpty()) result.put("unset", unset);
        } catch (ParseErrorException problem) {
            result.put("error", error("parse", problem, problem.getLineNumber(), problem.getColumnNumber()));
        } catch (RuntimeException problem) {
            result.put("error", error("render", problem, -1, -1));
        }
        return result;
    }

    /** The first line of the message without its place, and the place as numbers. */
    private static Map<String, Object> error(String kind, Throwable problem, int line, int column) {
        String whole = String.valueOf(problem.getMessage());
        String message = whole.split("\n")[0].trim();
        Matcher place = PLACE.matcher(whole);
        Matcher lexical = LEXICAL.matcher(message);
        if (place.find()) {
            line = Integer.parseInt(place.group(2));
            column = Integer.parseInt(place.group(3));
        } else if (lexical.find()) {
            line = Integer.parseInt(lexical.group(1));
            column = Integer.parseInt(lexical.group(2));
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", kind);
        // What a JDK adds to its null pointers, and the scanner's remains, differ by version.
        message = message.replaceFirst("(NullPointerException|^Lexical error).*", "$1");
        error.put("message", PLACE.matcher(message).replaceFirst(""));
        error.put("line", line);
        error.put("column", column);
        return error;
    }

    /** Just enough JSON for the cases. */
    private static final class Json {
        private final String source;
        private int at;

        Json(String source) {
            this.source = source;
        }

        Object value() {
            skip();
            char first = source.charAt(at);
            if (first == '"') return string();
            if (first == '[') {
                List<Object> list = new ArrayList<>();
                for (at++; peek() != ']'; ) {
                    list.add(value());
                    if (peek() == ',') at++;
                }
                at++;
                return list;
            }
            if (first == '{') {
                Map<String, Object> map = new LinkedHashMap<>();
                for (at++; peek() != '}'; ) {
                    String name = string();
                    peek();
                    at++;
                    map.put(name, value());
                    if (peek() == ',') at++;
                }
                at++;
                return map;
            }
            int start = at;
            while (at < source.length() && ",]} \n".indexOf(source.charAt(at)) < 0) at++;
            return word(source.substring(start, at));
        }

        private static Object word(String word) {
            if (word.equals("null")) return null;
            if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
            if (word.matches(".*[.eE].*")) return Double.valueOf(word);
            long number = Long.parseLong(word);
            if (number == (int) number) return (int) number;
            return number;
        }

        private String string() {
            StringBuilder text = new StringBuilder();
            for (at++; source.charAt(at) != '"'; at++) {
                char c = source.charAt(at);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                c = source.charAt(++at);
                int plain = "bfnrt".indexOf(c);
                if (c == 'u') {
                    text.append((char) Integer.parseInt(source.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    text.append(plain < 0 ? c : "\b\f\n\r\t".charAt(plain));
                }
            }
            at++;
            return text.toString();
        }

        private char peek() {
            skip();
            return source.charAt(at);
        }

        private void skip() {
            while (" \n\r\t".indexOf(source.charAt(at)) >= 0) at++;
        }

        static String text(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> parts = new ArrayList<>();
                map.forEach((name, part) -> parts.add(text(name) + ":" + text(part)));
                return "{" + String.join(",", parts) + "}";
            }
            if (value instanceof List<?> list) return "[" + String.join(",", list.stream().map(Json::text).toList()) + "]";
            if (!(value instanceof String)) return String.valueOf(value);
            StringBuilder text = new StringBuilder("\"");
            for (char c : ((String) value).toCharArray()) {
                if (c == '"' || c == '\\') text.append('\\').append(c);
                else if (c < ' ' || c > '~') text.append(String.format("\\u%04x", (int) c));
                else text.append(c);
            }
            return text.append('"').toString();
        }
    }
}
