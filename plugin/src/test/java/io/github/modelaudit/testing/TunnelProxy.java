package io.github.modelaudit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that opens tunnels by {@code CONNECT}, for those who know its password. */
public final class TunnelProxy implements AutoCloseable {
  private final ServerSocket server;
  private final String credentials;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private TunnelProxy(ServerSocket server, String credentials) {
    this.server = server;
    this.credentials = credentials;
  }

  /** Starts a proxy that asks for these credentials. */
  public static TunnelProxy start(String user, String password) throws IOException {
    byte[] secret = (user + ":" + password).getBytes(ISO_8859_1);
    var proxy =
        new TunnelProxy(
            new ServerSocket(0, 0, InetAddress.getLoopbackAddress()),
            "Basic " + Base64.getEncoder().encodeToString(secret));
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** What every client said before it had a tunnel: request line and headers. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      List<String> head = head(in);
      heads.add(String.join("\n", head));
      if (head.contains("Proxy-Authorization: " + credentials)) {
        tunnel(client, in, head.get(0).split(" ", 3)[1]);
      } else {
        say(
            client,
            String.join(
                "\r\n",
                "HTTP/1.1 407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"tunnel\"",
                "Content-Length: 0",
                "Connection: close",
                "",
                ""));
      }
    } catch (IOException e) {
      // A client that hangs up is no failure of the proxy.
    }
  }

  private void tunnel(Socket client, InputStream in, String target) throws IOException {
    int colon = target.lastIndexOf(':');
    int port = Integer.parseInt(target.substring(colon + 1));
    try (Socket remote = new Socket(target.substring(0, colon), port)) {
      say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      threads.execute(() -> pour(remote, client));
      in.transferTo(remote.getOutputStream());
    }
  }

  private static void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The other side hung up.
    }
  }

  private static void say(Socket client, String text) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static List<String> head(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        if (line.isEmpty()) {
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
      } else if (next != '\r') {
        line.append((char) next);
      }
    }
    throw new IOException("The client hung up in its head");
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
