import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import wiremock.com.jayway.jsonpath.Configuration;
import wiremock.com.jayway.jsonpath.JsonPath;
import wiremock.com.jayway.jsonpath.PathNotFoundException;
import wiremock.com.jayway.jsonpath.spi.json.JsonProvider;
import wiremock.net.minidev.json.JSONObject;

/** Answers {"document": text, "path": text}, one a line, with what Jayway JsonPath makes of it in its default configuration. */
public final class JaywayOracle {
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        JsonProvider json = Configuration.defaultConfiguration().jsonProvider();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<?, ?> question = (Map<?, ?>) json.parse(line);
            // Parsed anew for every path: append() writes into the document.
            out.println(JSONObject.toJSONString(answer((String) question.get("path"), json.parse((String) question.get("document")))));
        }
        out.flush();
    }

    private static Map<String, Object> answer(String path, Object document) {
        Map<String, Object> answer = new LinkedHashMap<>();
        JsonPath compiled;
        try {
            compiled = JsonPath.compile(path);
        } catch (Exception refused) {
            return outcome(answer, "invalid", refused);
        }
        answer.put("definite", compiled.isDefinite());
        try {
            Object value = compiled.read(document);
            answer.put("outcome", "value");
            answer.put("expected", value);
            return answer;
        } catch (PathNotFoundException missing) {
            return outcome(answer, "missing", missing);
        } catch (Exception failed) {
            return outcome(answer, "failed", failed);
        }
    }

    private static Map<String, Object> outcome(Map<String, Object> answer, String outcome, Exception thrown) {
        answer.put("outcome", outcome);
        answer.put("thrown", thrown.getClass().getSimpleName());
        return answer;
    }
}
