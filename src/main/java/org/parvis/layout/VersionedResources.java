package org.parvis.layout;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** Gives each deployment its own resource addresses, so that browsers may keep them for long. */
public class VersionedResources extends ResourceHandlerWrapper {

  private final String version = Long.toString(System.currentTimeMillis() / 1_000, 36);

  public VersionedResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    return versioned(
        Bundle.LIBRARY.equals(library) ? bundle(name) : super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return Bundle.LIBRARY.equals(library)
        ? createResource(name, library)
        : versioned(super.createResource(name, library, contentType));
  }

  private Resource bundle(String name) {
    List<Resource> files =
        Bundle.filesOf(name).stream()
            .map(file -> super.createResource(file, Bundle.libraryOf(name)))
            .toList();
    return files.isEmpty() ? null : new Bundle(name, files);
  }

  private Resource versioned(Resource resource) {
    return resource == null ? null : new Versioned(resource);
  }

  private final class Versioned extends ResourceWrapper {

    Versioned(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path + (path.contains("?") ? "&v=" : "?v=") + version;
    }

    /** A date that is none counts as not sent (RFC 9110, section 13.1.3). */
    @Override
    public boolean userAgentNeedsUpdate(FacesContext context) {
      try {
        return super.userAgentNeedsUpdate(context);
      } catch (IllegalArgumentException noDate) {
        return true;
      }
    }
  }
}
