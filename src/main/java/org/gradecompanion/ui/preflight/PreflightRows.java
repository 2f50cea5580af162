package org.gradecompanion.ui.preflight;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import org.gradecompanion.ui.preflight.PreflightRow.Content;
import org.gradecompanion.ui.preflight.PreflightRow.Place;

/** Makes rows of cards, and changes a list of rows only where it differs. */
final class PreflightRows {
  private PreflightRows() {}

  /** A card of its own, from its rows' contents. */
  static List<PreflightRow> card(List<Content> contents) {
    List<PreflightRow> rows = new ArrayList<>();
    int last = contents.size() - 1;
    for (int i = 0; i <= last; i++) {
      rows.add(new PreflightRow(contents.get(i), place(i, last)));
    }
    return rows;
  }

  static List<PreflightRow> of(PreflightCard card) {
    List<Content> contents = new ArrayList<>();
    contents.add(new PreflightRow.Head(card.assignment(), card.title(), card.facts()));
    for (PreflightCard.Part part : card.parts()) {
      contents.add(new PreflightRow.PartHead(card.assignment(), part.bucket(), part.summary()));
      part.lines().forEach(line -> contents.add(new PreflightRow.Finding(part.bucket(), line)));
      if (part.more() > 0) {
        contents.add(new PreflightRow.More(card.assignment(), part.bucket(), part.more()));
      }
    }
    return card(contents);
  }

  /** Rows before and after what changed keep their nodes, their place and the keyboard. */
  static void update(ObservableList<PreflightRow> shown, List<PreflightRow> now) {
    int same = 0;
    int shorter = Math.min(shown.size(), now.size());
    while (same < shorter && shown.get(same).equals(now.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && shown.get(shown.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    if (shown.size() - tail > same) {
      shown.remove(same, shown.size() - tail);
    }
    if (now.size() - tail > same) {
      shown.addAll(same, now.subList(same, now.size() - tail));
    }
  }

  private static Place place(int index, int last) {
    if (last == 0) {
      return Place.ALONE;
    }
    return index == 0 ? Place.TOP : index == last ? Place.BOTTOM : Place.MIDDLE;
  }
}
