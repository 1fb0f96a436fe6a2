package org.parvis.attachment.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.parvis.attachment.AttachmentRefused;
import org.parvis.attachment.Limits;
import org.parvis.attachment.Uploads;
import org.parvis.person.Viewer;
import org.parvis.shared.Refusal;
import org.parvis.storage.StoreFull;

/**
 * {@code POST /act/attachment}: a multipart form with files named {@code file}, the {@code key} of
 * the form that they are for, and, without a script, everything else that was typed into it.
 * Mapped, with its limits, by {@link AttachmentLimits}.
 */
public class AttachmentUpload extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int CHUNK = 1 << 14;

  @Inject private transient Uploads uploads;
  @Inject private transient Limits limits;
  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient AttachmentWriting page;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      uploads.expect(viewer.get(), request.getContentLengthLong());
      add(files(request), request);
      if (page.isByScript(request)) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page.listOf(request.getParameter("key"), request));
      } else {
        page.show(request, response);
      }
    } catch (Refusal refusal) {
      readOn(request);
      page.refuse(refusal, request, response);
    }
  }

  private void add(List<Part> files, HttpServletRequest request) throws IOException {
    if (files.isEmpty()) {
      throw AttachmentRefused.none();
    }
    long place = place(request.getParameter("place"));
    for (Part file : files) {
      try (InputStream sent = file.getInputStream()) {
        String name = file.getSubmittedFileName();
        uploads.add(viewer.get(), request.getParameter("key"), place++, sent, name);
      } finally {
        file.delete();
      }
    }
  }

  /** Beyond the limit the container stops receiving, and says so in more than one way. */
  private List<Part> files(HttpServletRequest request) {
    try {
      List<Part> files =
          request.getParts().stream()
              .filter(part -> part.getName().equals("file"))
              .filter(part -> part.getSubmittedFileName() != null)
              .filter(part -> !part.getSubmittedFileName().isEmpty())
              .toList();
      if (files.isEmpty() && isTooLarge(request)) {
        throw AttachmentRefused.tooLarge(limits.largest());
      }
      return files;
    } catch (IllegalStateException tooLarge) {
      throw AttachmentRefused.tooLarge(limits.largest());
    } catch (ServletException broken) {
      boolean isForm = String.valueOf(request.getContentType()).startsWith("multipart/");
      throw isForm ? AttachmentRefused.tooLarge(limits.largest()) : AttachmentRefused.none();
    } catch (IOException broken) {
      if (isTooLarge(request)) {
        throw AttachmentRefused.tooLarge(limits.largest());
      }
      throw new StoreFull(broken);
    }
  }

  /** A browser reads the answer once it has sent everything; beyond this it is cut off. */
  private void readOn(HttpServletRequest request) throws IOException {
    InputStream rest = request.getInputStream();
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    for (int read = 0; read >= 0 && total < 2 * limits.largest(); ) {
      read = rest.read(chunk);
      total += read;
    }
  }

  /** Whether so much was sent; what does not say how much is, where nothing of it arrived. */
  private boolean isTooLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 || length > limits.largest();
  }

  /** In the order in which they were chosen, which a script tells. */
  private static long place(String sent) {
    return sent != null && sent.matches("\\d{1,15}")
        ? Long.parseLong(sent)
        : System.currentTimeMillis();
  }
}
