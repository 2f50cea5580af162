package org.gradecompanion.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gradecompanion.ui.common.Focus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the banner in its slot, which takes no room while there is none. */
final class BannerNode {
  private final HBox slot;
  private final ShellViewModel model;
  private final Label text = new Label();
  private final FontIcon icon = new FontIcon();
  private final HBox buttons = new HBox(8);
  private List<Banner.Offer> offers = List.of();
  private Runnable left = () -> {};

  BannerNode(HBox slot, ShellViewModel model) {
    this.slot = slot;
    this.model = model;
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setId("bannerText");
    HBox.setHgrow(text, Priority.ALWAYS);
    buttons.setAlignment(Pos.CENTER);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    slot.setAccessibleRole(AccessibleRole.TEXT);
    slot.getChildren().setAll(icon, text, buttons);
    model.bannerProperty().addListener((observable, before, now) -> show(now));
    show(model.bannerProperty().get());
  }

  /**
   * @param back gives the keyboard back when the button that had it is gone
   */
  void onLeft(Runnable back) {
    left = back;
  }

  private void show(@Nullable Banner banner) {
    // Asked before anything goes: a node that is gone has no focus, and then the window gives the
    // keyboard to whatever comes first in it.
    boolean hadKeyboard = Focus.isIn(slot);
    slot.setVisible(banner != null);
    slot.setManaged(banner != null);
    if (banner != null) {
      fill(banner);
    }
    if (hadKeyboard && (banner == null || !Focus.isIn(slot))) {
      // Not to the new button: who presses once more would answer another question.
      left.run();
    }
  }

  private void fill(Banner banner) {
    slot.getStyleClass()
        .setAll("banner", "banner-" + banner.tone().name().toLowerCase(Locale.ROOT));
    text.setText(banner.text());
    slot.setAccessibleText(banner.text());
    icon.setIconLiteral(
        switch (banner.tone()) {
          case CALM -> "fth-info";
          case WARNING -> "fth-wifi-off";
          case QUESTION -> "fth-help-circle";
          case ALARM -> "fth-alert-octagon";
        });
    // A button that is drawn anew between press and release does nothing.
    if (!banner.offers().equals(offers)) {
      offers = banner.offers();
      buttons.getChildren().setAll(offers.stream().map(this::button).toList());
    }
  }

  private Button button(Banner.Offer offer) {
    Button button = new Button(offer.label());
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> model.act(offer.action()));
    return button;
  }
}
