package org.gradecompanion.gradebook;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.store.Store;

/** Reads what is stored of several sections. */
final class SectionBooks {
  private SectionBooks() {}

  /** In this order. */
  static CompletableFuture<List<SectionBook>> read(Store store, List<SectionId> sections) {
    List<CompletableFuture<SectionBook>> books = sections.stream().map(store::book).toList();
    return CompletableFuture.allOf(books.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> books.stream().map(CompletableFuture::join).toList());
  }
}
