package org.parvis.attachment;

/** One row of {@link AttachmentPart}: an attachment, beside the preview of its content. */
public record AttachedRow(
    long contentId, long authorId, Picture picture, AttachedFile file, Preview preview) {

  /** As the query reads it; an attachment or a preview that is not there is all null. */
  public AttachedRow(
      Long contentId,
      Long authorId,
      Long id,
      Attachment.Kind kind,
      String name,
      String extension,
      Long bytes,
      String alt,
      Integer width,
      Integer height,
      Long previewId,
      LinkPreview.State state,
      String address,
      String title,
      String description,
      String site,
      String hash,
      Integer previewWidth,
      Integer previewHeight) {
    this(
        contentId,
        authorId,
        kind == Attachment.Kind.PICTURE
            ? new Picture(String.valueOf(id), alt, width, height)
            : null,
        kind == Attachment.Kind.FILE ? new AttachedFile(id, name, extension, bytes) : null,
        previewId == null
            ? null
            : Preview.of(
                state,
                address,
                title,
                description,
                site,
                hash == null
                    ? null
                    : new Picture("link" + previewId, null, previewWidth, previewHeight)));
  }
}
