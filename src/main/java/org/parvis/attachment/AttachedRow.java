package org.parvis.attachment;

import org.parvis.storage.Row;

/** One row of {@link AttachmentPart}: an attachment, beside the preview of its content. */
record AttachedRow(
    long contentId, long authorId, Picture picture, AttachedFile file, Preview preview) {

  /** As the query reads it; an attachment or a preview that is not there is all null. */
  static AttachedRow of(Row row) {
    Attachment.Kind kind = row.isNull(3) ? null : Attachment.Kind.valueOf(row.text(3));
    return new AttachedRow(
        row.number(0),
        row.number(1),
        kind == Attachment.Kind.PICTURE
            ? new Picture(
                Long.toString(row.number(2)), row.text(7), (int) row.number(8), (int) row.number(9))
            : null,
        kind == Attachment.Kind.FILE
            ? new AttachedFile(row.number(2), row.text(4), row.text(5), row.number(6))
            : null,
        row.isNull(10) ? null : preview(row));
  }

  private static Preview preview(Row row) {
    Picture picture =
        row.isNull(16)
            ? null
            : new Picture(
                "link" + row.number(10), null, (int) row.number(17), (int) row.number(18));
    return Preview.of(
        LinkPreview.State.valueOf(row.text(11)),
        row.text(12),
        row.text(13),
        row.text(14),
        row.text(15),
        picture);
  }
}
