package org.gradecompanion.ui.shell;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the banner in its slot, which takes no room while there is none. */
final class BannerNode {
  private final HBox slot;
  private final ShellViewModel model;
  private final Label text = new Label();
  private final FontIcon icon = new FontIcon();
  private final Button button = new Button();

  BannerNode(HBox slot, ShellViewModel model) {
    this.slot = slot;
    this.model = model;
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setId("bannerText");
    HBox.setHgrow(text, Priority.ALWAYS);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    slot.setAccessibleRole(AccessibleRole.TEXT);
    slot.getChildren().setAll(icon, text, button);
    model.bannerProperty().addListener((observable, before, now) -> show(now));
    show(model.bannerProperty().get());
  }

  private void show(@Nullable Banner banner) {
    slot.setVisible(banner != null);
    slot.setManaged(banner != null);
    if (banner == null) {
      return;
    }
    slot.getStyleClass()
        .setAll("banner", "banner-" + banner.tone().name().toLowerCase(Locale.ROOT));
    text.setText(banner.text());
    slot.setAccessibleText(banner.text());
    icon.setIconLiteral(
        switch (banner.tone()) {
          case CALM -> "fth-info";
          case WARNING -> "fth-wifi-off";
          case ALARM -> "fth-alert-octagon";
        });
    button.setText(banner.actionLabel());
    button.setVisible(banner.action().isPresent());
    button.setManaged(banner.action().isPresent());
    button.setOnAction(event -> banner.action().ifPresent(model::act));
  }
}
