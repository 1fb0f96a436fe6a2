package org.parvis.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the forms and links of Faces use the short {@link Address}, in the reader's language. */
public class AddressedViews extends ViewHandlerWrapper {

  /** Of whichever request asks; to look it up each time took 2 % of a wall. */
  private final PageLanguage language = CDI.current().select(PageLanguage.class).get();

  public AddressedViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return language.locale();
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Object served = context.getExternalContext().getRequestMap().get(Addresses.SERVED);
    if (served instanceof Address address && address.file().equals(viewId)) {
      return context.getExternalContext().getRequestContextPath() + address;
    }
    return Address.ofFile(viewId)
        .map(address -> context.getExternalContext().getRequestContextPath() + address)
        .orElseGet(() -> super.getActionURL(context, viewId));
  }

  @Override
  public String getBookmarkableURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return keyed(
        context,
        viewId,
        super.getBookmarkableURL(context, viewId, present(parameters), includeViewParams));
  }

  @Override
  public String getRedirectURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return keyed(
        context,
        viewId,
        super.getRedirectURL(context, viewId, present(parameters), includeViewParams));
  }

  /** Faces fails on a parameter without a value; here there is none, then. */
  private static Map<String, List<String>> present(Map<String, List<String>> parameters) {
    Map<String, List<String>> present = new LinkedHashMap<>();
    if (parameters != null) {
      parameters.forEach(
          (name, values) -> present.put(name, values.stream().filter(Objects::nonNull).toList()));
    }
    return present;
  }

  /** Moves the key from the query into the path. */
  private static String keyed(FacesContext context, String viewId, String url) {
    int mark = url.indexOf('?');
    String query = mark < 0 ? null : url.substring(mark + 1);
    Optional<String> key = Queries.first(Address.KEY, query);
    Optional<Address> address = Address.ofFile(viewId);
    if (key.isEmpty() || address.isEmpty()) {
      return url;
    }
    return context.getExternalContext().getRequestContextPath()
        + address.get().withKey(key.get())
        + Queries.without(Address.KEY, query);
  }
}
