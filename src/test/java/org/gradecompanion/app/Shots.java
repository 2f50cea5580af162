package org.gradecompanion.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window, kept where the build says; none are kept where it says nothing. */
final class Shots {
  private static final String FOLDER = "org.gradecompanion.screenshots";

  private Shots() {}

  /** The window and whatever lies over it, as the screen shows them. */
  static void take(Stage stage, String name) {
    String folder = System.getProperty(FOLDER, "");
    if (folder.isEmpty()) {
      return;
    }
    WaitForAsyncUtils.waitForFxEvents();
    Image image =
        ProgramWindow.fx(
            () -> {
              // Not scaled to fit: at 200 % the picture has every pixel that the screen has.
              Robot eye = new Robot();
              return eye.getScreenCapture(
                  null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            });
    try {
      Path file = Path.of(folder).resolve(name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(awt(image), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage awt(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }
}
