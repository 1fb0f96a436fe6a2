package org.parvis.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLException;

/** The directory was not read to its end; nothing of what was read counts. */
final class Unread extends Exception {

  private static final long serialVersionUID = 1;

  private static final Map<ResultCode, Trouble> TROUBLES =
      Map.ofEntries(
          Map.entry(ResultCode.INVALID_CREDENTIALS, Trouble.REFUSED),
          Map.entry(ResultCode.INAPPROPRIATE_AUTHENTICATION, Trouble.REFUSED),
          Map.entry(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, Trouble.REFUSED),
          Map.entry(ResultCode.UNWILLING_TO_PERFORM, Trouble.REFUSED),
          Map.entry(ResultCode.OPERATIONS_ERROR, Trouble.REFUSED),
          Map.entry(ResultCode.CONFIDENTIALITY_REQUIRED, Trouble.UNPROTECTED),
          Map.entry(ResultCode.STRONG_AUTH_REQUIRED, Trouble.UNPROTECTED),
          Map.entry(ResultCode.NO_SUCH_OBJECT, Trouble.BASE),
          Map.entry(ResultCode.INVALID_DN_SYNTAX, Trouble.BASE),
          Map.entry(ResultCode.FILTER_ERROR, Trouble.SETTINGS),
          Map.entry(ResultCode.PARAM_ERROR, Trouble.SETTINGS),
          Map.entry(ResultCode.SIZE_LIMIT_EXCEEDED, Trouble.LIMIT),
          Map.entry(ResultCode.TIME_LIMIT_EXCEEDED, Trouble.LIMIT),
          Map.entry(ResultCode.ADMIN_LIMIT_EXCEEDED, Trouble.LIMIT),
          Map.entry(ResultCode.SERVER_DOWN, Trouble.CUT),
          Map.entry(ResultCode.CONNECT_ERROR, Trouble.CUT),
          Map.entry(ResultCode.DECODING_ERROR, Trouble.CUT),
          Map.entry(ResultCode.LOCAL_ERROR, Trouble.CUT),
          Map.entry(ResultCode.TIMEOUT, Trouble.CUT),
          Map.entry(ResultCode.BUSY, Trouble.CUT),
          Map.entry(ResultCode.UNAVAILABLE, Trouble.CUT));

  private final Trouble trouble;
  private final String detail;

  Unread(Trouble trouble, String detail) {
    super(trouble + ": " + detail);
    this.trouble = trouble;
    this.detail = detail;
  }

  /** While it was being read. */
  static Unread reading(LDAPException failed) {
    return new Unread(
        TROUBLES.getOrDefault(failed.getResultCode(), Trouble.OTHER), detailOf(failed));
  }

  /** Before anything could be asked. */
  static Unread opening(LDAPException failed) {
    if (isCertificate(failed)) {
      return new Unread(Trouble.CERTIFICATE, detailOf(failed));
    }
    Trouble trouble = TROUBLES.getOrDefault(failed.getResultCode(), Trouble.OTHER);
    return new Unread(trouble == Trouble.CUT ? Trouble.UNREACHABLE : trouble, detailOf(failed));
  }

  Trouble trouble() {
    return trouble;
  }

  /** For an administrator who knows LDAP. */
  String detail() {
    return detail;
  }

  private static boolean isCertificate(LDAPException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
        return true;
      }
    }
    String said = Objects.toString(failed.getMessage(), "");
    return said.contains("SSL") || said.contains("certificate");
  }

  private static String detailOf(LDAPException failed) {
    return failed.getResultCode().getName()
        + ": "
        + Objects.requireNonNullElse(
            failed.getDiagnosticMessage(), Objects.toString(failed.getMessage(), ""));
  }
}
