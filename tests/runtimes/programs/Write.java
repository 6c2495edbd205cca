import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Writes one attribute, or reads the conversation where the client knows no PATCH. */
public class Write {
  public static void main(String[] arguments) throws Exception {
    String conversation = "https://" + arguments[1] + "/api/v2/conversations/" + System.getenv("GENESYS_CONVERSATION_ID");
    String token = "Bearer " + System.getenv("GENESYS_ACCESS_TOKEN");
    String attributes = conversation + "/participants/" + System.getenv("GENESYS_PARTICIPANT_ID") + "/attributes";
    HttpRequest request = HttpRequest.newBuilder(URI.create(attributes))
        .header("Authorization", token).header("Content-Type", "application/json")
        .method("PATCH", HttpRequest.BodyPublishers.ofString(arguments[2])).build();
    if (arguments[0].equals("HttpsURLConnection")) {
      HttpsURLConnection connection = (HttpsURLConnection) new URL(conversation).openConnection();
      connection.setRequestProperty("Authorization", token);
      if (connection.getResponseCode() != 200) System.exit(3);
    }
    System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }
}
