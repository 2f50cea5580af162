package org.gradecompanion.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.ui.common.Dialogs;
import org.gradecompanion.ui.common.Question;

/** Answers every question at once and remembers what was said. */
public final class TestDialogs implements Dialogs {
  public final List<Question> asked = new ArrayList<>();
  public final List<String> said = new ArrayList<>();
  public final List<String> copied = new ArrayList<>();
  public final Map<String, String> saved = new LinkedHashMap<>();
  public boolean answer = true;

  @Override
  public CompletableFuture<Boolean> ask(Question question) {
    asked.add(question);
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public void tell(String title, String text) {
    said.add(title + "\n" + text);
  }

  @Override
  public void mention(String text) {
    said.add(text);
  }

  @Override
  public CompletableFuture<Boolean> save(String title, String suggestedName, String text) {
    saved.put(suggestedName, text);
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }
}
