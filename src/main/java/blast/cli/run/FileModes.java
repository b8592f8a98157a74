package blast.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may read a file that replaces another: nobody who may not read that one. */
final class FileModes {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

  private FileModes() {}

  /** Creates the file that will replace another, if there is one; until then for its owner only. */
  static OutputStream create(Path target, Path file) throws IOException {
    if (Files.exists(target)
        && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
      var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return Channels.newOutputStream(Files.newByteChannel(file, options, OWNER_ONLY));
    }
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
  }

  /** Gives the whole file group and mode of the one that it will replace, if there is one. */
  static void copy(Path target, Path file) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (from == null || to == null || !Files.exists(target)) {
      return;
    }
    PosixFileAttributes given = from.readAttributes();
    Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
    modes.addAll(given.permissions());
    if (!isOfGroup(to, given.group())) {
      restrict(modes);
    }
    to.setPermissions(modes);
  }

  private static boolean isOfGroup(PosixFileAttributeView file, GroupPrincipal group)
      throws IOException {
    if (file.readAttributes().group().equals(group)) {
      return true;
    }
    try {
      file.setGroup(group);
      return true;
    } catch (FileSystemException e) {
      // Whoever isn't in that group may not give a file to it.
      return false;
    }
  }

  /** To another group only what is for everybody. */
  private static void restrict(Set<PosixFilePermission> modes) {
    if (!modes.contains(PosixFilePermission.OTHERS_READ)) {
      modes.remove(PosixFilePermission.GROUP_READ);
    }
    if (!modes.contains(PosixFilePermission.OTHERS_WRITE)) {
      modes.remove(PosixFilePermission.GROUP_WRITE);
    }
    if (!modes.contains(PosixFilePermission.OTHERS_EXECUTE)) {
      modes.remove(PosixFilePermission.GROUP_EXECUTE);
    }
  }
}
