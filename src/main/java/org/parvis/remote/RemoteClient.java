package org.parvis.remote;

import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client that remembers nothing, follows nothing, and waits for nobody long. */
final class RemoteClient {

  private static final Timeout WAIT = Timeout.ofSeconds(5);
  private static final int AT_ONCE = 20;
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8192;

  private RemoteClient() {}

  static CloseableHttpClient with(Remote.Resolver resolver) {
    Http1Config limits =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(resolver))
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(WAIT)
                        .setSocketTimeout(WAIT)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(WAIT).build())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(WAIT)
                .setResponseTimeout(WAIT)
                .build())
        .setConnectionReuseStrategy((request, answer, context) -> false)
        .setUserAgent("Parvis/1.0 (link preview)")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private record Checked(Remote.Resolver resolver) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
      return resolver.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
