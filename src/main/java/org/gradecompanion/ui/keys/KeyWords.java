package org.gradecompanion.ui.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.gradecompanion.gradebook.ScoreCodes;
import org.gradecompanion.model.Flag;
import org.gradecompanion.words.Words;

/** What stands on the keys, and what they do, in words. */
final class KeyWords {
  private final Words words;
  private final Keyboard keyboard;

  KeyWords(Words words, Keyboard keyboard) {
    this.words = words;
    this.keyboard = keyboard;
  }

  /** Keys that are pressed with the same keys held: the held ones first, then one of the others. */
  record Caps(List<String> held, List<String> keys) {}

  String title(Shortcut.Group group) {
    return words.say("keys.group." + group.name());
  }

  String does(Shortcut shortcut) {
    return words.say("keys.does." + shortcut.name());
  }

  List<Caps> caps(Shortcut shortcut) {
    Map<Set<Chord.Held>, List<String>> keys = new LinkedHashMap<>();
    Map<Set<Chord.Held>, List<String>> held = new LinkedHashMap<>();
    for (Chord chord : shortcut.chords()) {
      held.putIfAbsent(chord.held(), held(chord));
      keys.computeIfAbsent(chord.held(), none -> new ArrayList<>()).add(cap(chord.code()));
    }
    // Several keys may have the same on them: the pad's are not told again.
    List<Caps> caps = new ArrayList<>();
    held.forEach(
        (set, names) -> caps.add(new Caps(names, keys.get(set).stream().distinct().toList())));
    return caps;
  }

  String codes() {
    return words.say("keys.codes");
  }

  String flag(Flag flag) {
    return words.say("common.flag." + flag.name());
  }

  String spoken(Flag flag, ScoreCodes codes) {
    return words.say("keys.spoken", flag(flag), String.join(", ", codes.of(flag)));
  }

  /** The whole row, as it is read out. */
  String spoken(Shortcut shortcut) {
    String chords =
        shortcut.chords().stream()
            .map(
                chord -> {
                  List<String> parts = new ArrayList<>(held(chord));
                  parts.add(cap(chord.code()));
                  return String.join("+", parts);
                })
            .distinct()
            .collect(Collectors.joining(", "));
    return words.say("keys.spoken", does(shortcut), chords);
  }

  private List<String> held(Chord chord) {
    return chord.inOrder().stream()
        .map(held -> words.say("keys.cap." + keyboard.name() + "." + held.name()))
        .toList();
  }

  private String cap(KeyCode code) {
    return code.isLetterKey() || code.isDigitKey() || code.isFunctionKey()
        ? code.getName()
        : words.say("keys.cap." + code.name());
  }
}
