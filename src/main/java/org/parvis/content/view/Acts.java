package org.parvis.content.view;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where everything that people do on a card is sent to. */
@ApplicationPath("act")
public class Acts extends Application {}
