package org.parvis.invitation.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.parvis.invitation.RosterRefused;
import org.parvis.invitation.Rosters;
import org.parvis.person.Viewer;
import org.parvis.shared.Refusal;

/**
 * {@code POST /act/roster}: a multipart form with the file {@code roster}. Mapped, with its limit,
 * by {@link RosterUploads}.
 */
public class RosterUpload extends HttpServlet {

  /** The largest file that is taken, in bytes. */
  static final long LARGEST = 5L << 20;

  private static final long serialVersionUID = 1;
  private static final int UNPROCESSABLE = 422;
  private static final int CHUNK = 1 << 14;

  @Inject private transient Rosters rosters;
  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient InvitationFile page;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      Part file = file(request);
      long id = rosters.read(viewer.get(), file.getSubmittedFileName(), file::getInputStream);
      file.delete();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + "/invitation/roster/" + id);
    } catch (Refusal refusal) {
      readOn(request);
      page.because(refusal);
      response.setStatus(UNPROCESSABLE);
      request.getRequestDispatcher("/invitation/file.xhtml").forward(request, response);
    }
  }

  /** Beyond the limit the container stops receiving, and says so in more than one way. */
  private static Part file(HttpServletRequest request) {
    Part file = null;
    boolean isForm = String.valueOf(request.getContentType()).startsWith("multipart/");
    try {
      file = request.getPart("roster");
    } catch (IllegalStateException | ServletException | IOException tooLargeOrBroken) {
      file = null;
    }
    if (file != null && file.getSize() > 0) {
      return file;
    }
    long length = request.getContentLengthLong();
    throw isForm && (length < 0 || length > LARGEST)
        ? RosterRefused.tooLarge(LARGEST >> 20)
        : RosterRefused.missing();
  }

  /** A browser reads the answer once it has sent everything; beyond this it is cut off. */
  private static void readOn(HttpServletRequest request) throws IOException {
    InputStream rest = request.getInputStream();
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    for (int read = 0; read >= 0 && total < 4 * LARGEST; ) {
      read = rest.read(chunk);
      total += read;
    }
  }
}
