package org.parvis.directory.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.directory.DirectoryStatus;
import org.parvis.directory.Groups;
import org.parvis.person.Viewer;

/** The page on which administrators see how the directory is read. */
@Named
@RequestScoped
public class DirectoryIndex {

  @Inject private Groups groups;
  @Inject private Viewer viewer;

  private String place;
  private DirectoryStatus status;

  public void load() {
    place = groups.place(viewer).orElse(null);
    status = groups.status(viewer);
  }

  /** Null if the portal knows no directory. */
  public String getPlace() {
    return place;
  }

  public DirectoryStatus getStatus() {
    return status;
  }
}
