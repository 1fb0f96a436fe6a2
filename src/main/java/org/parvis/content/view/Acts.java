package org.parvis.content.view;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that changes something by a plain form stands under {@code /act}. */
@ApplicationPath("act")
public class Acts extends Application {}
