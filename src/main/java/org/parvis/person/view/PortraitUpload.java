package org.parvis.person.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.parvis.person.Portraits;
import org.parvis.person.Viewer;
import org.parvis.shared.Refusal;
import org.parvis.storage.Crop;
import org.parvis.storage.PictureRefused;
import org.parvis.storage.PictureRefused.Reason;
import org.parvis.storage.StoreFull;

/**
 * {@code POST /act/portrait}: a multipart form with the file {@code picture} and the {@link Crop}
 * in {@code x}, {@code y} and {@code side}, or with {@code remove}. Mapped, with its limit, by
 * {@link PortraitUploads}.
 */
public class PortraitUpload extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int UNPROCESSABLE = 422;
  private static final int CHUNK = 1 << 14;

  @Inject private transient Portraits portraits;
  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient PersonPortrait page;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      Part picture = picture(request);
      if (request.getParameter("remove") != null) {
        portraits.remove(viewer.get());
      } else {
        show(picture, request);
      }
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + "/person/edit");
    } catch (Refusal refusal) {
      readOn(request);
      page.because(refusal);
      response.setStatus(UNPROCESSABLE);
      request.getRequestDispatcher("/person/portrait.xhtml").forward(request, response);
    }
  }

  private void show(Part picture, HttpServletRequest request) throws IOException {
    if (picture == null || picture.getSize() == 0) {
      throw new PictureRefused(Reason.NONE);
    }
    Crop crop = new Crop(number(request, "x"), number(request, "y"), number(request, "side"));
    try (InputStream upload = picture.getInputStream()) {
      portraits.show(viewer.get(), upload, picture.getSubmittedFileName(), crop);
    } finally {
      picture.delete();
    }
  }

  /** Beyond the limit the container stops receiving, and says so in more than one way. */
  private static Part picture(HttpServletRequest request) {
    try {
      Part picture = request.getPart("picture");
      boolean isEmpty = picture == null || picture.getSize() == 0;
      if (isEmpty && isTooLarge(request)) {
        throw new PictureRefused(Reason.TOO_LARGE);
      }
      return picture;
    } catch (IllegalStateException tooLarge) {
      throw new PictureRefused(Reason.TOO_LARGE);
    } catch (ServletException broken) {
      boolean isForm = String.valueOf(request.getContentType()).startsWith("multipart/");
      throw new PictureRefused(isForm ? Reason.TOO_LARGE : Reason.NONE);
    } catch (IOException broken) {
      if (isTooLarge(request)) {
        throw new PictureRefused(Reason.TOO_LARGE);
      }
      throw new StoreFull(broken);
    }
  }

  /** A browser reads the answer once it has sent everything; beyond this it is cut off. */
  private static void readOn(HttpServletRequest request) throws IOException {
    InputStream rest = request.getInputStream();
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    for (int read = 0; read >= 0 && total < 2 * PortraitUploads.largest(); ) {
      read = rest.read(chunk);
      total += read;
    }
  }

  /** Whether so much was sent; what does not say how much is, where nothing of it arrived. */
  private static boolean isTooLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 || length > PortraitUploads.largest();
  }

  private static double number(HttpServletRequest request, String name) {
    try {
      return Double.parseDouble(request.getParameter(name));
    } catch (NullPointerException | NumberFormatException none) {
      return Double.NaN;
    }
  }
}
