package blast.export.drawing;

import java.util.function.Consumer;

/**
 * A picture whose parts have their places, ready to be drawn on any canvas.
 *
 * @param title what it shows, for those who can't see it
 * @param description more about it
 * @param width in pixels
 * @param height in pixels
 * @param content what draws it, each time the same, from 0 and 0 to its width and height; the paper
 *     is there already
 */
public record Sheet(
    String title, String description, double width, double height, Consumer<Canvas> content) {}
