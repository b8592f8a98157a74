package blast.export.picture;

/**
 * A requirement as it is drawn: from who needs to what is needed, or, if the picture's arrows go
 * with the failure, the other way.
 *
 * @param from the key of a box or frame
 * @param to the key of a box or frame
 * @param line how it is drawn
 * @param look {@link Look#DOWN} or {@link Look#DEGRADED} if the failure came along it
 * @param label a word beside it; may be empty
 * @param count how many requirements it stands for, from 1
 * @param tooltip more about it
 */
public record Arrow(
    String from, String to, Line line, Look look, String label, int count, String tooltip) {
  Arrow turned() {
    return new Arrow(to, from, line, look, label, count, tooltip);
  }
}
