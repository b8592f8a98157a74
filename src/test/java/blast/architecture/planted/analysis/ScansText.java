package blast.architecture.planted.analysis;

import java.util.Scanner;

/** Reads numbers as the country writes them. */
public final class ScansText {
  public int number(String text) {
    try (Scanner scanner = new Scanner(text)) {
      return scanner.nextInt();
    }
  }
}
