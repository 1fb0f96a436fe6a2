package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.parvis.storage.Crop;
import org.parvis.storage.Files;
import org.parvis.storage.Pictures;

/** The pictures that people show of themselves: squares of three sizes under one hash. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Portraits {

  private static final int[] SIDES = {96, 256, 512};

  @Inject private Pictures pictures;
  @Inject private Files files;
  @Inject private Profiles profiles;
  @Inject private People people;

  /**
   * Shows this picture on the viewer's profile.
   *
   * @param fileName as the viewer's computer calls it
   * @throws org.parvis.storage.PictureRefused if it can't be used
   * @throws org.parvis.storage.StoreFull if it can't be kept
   */
  public void show(Viewer viewer, InputStream upload, String fileName, Crop crop) {
    profiles.showPortrait(viewer, files.store(pictures.squares(upload, fileName, crop, SIDES)));
  }

  /** Goes back to the viewer's initials. */
  public void remove(Viewer viewer) {
    profiles.showPortrait(viewer, null);
  }

  /**
   * The JPEG of a portrait that someone shows.
   *
   * @param side 96, 256 or 512
   */
  public Optional<Path> file(Viewer viewer, String hash, String side) {
    return files.find(hash, side).filter(file -> people.isPortraitShown(viewer, hash));
  }
}
