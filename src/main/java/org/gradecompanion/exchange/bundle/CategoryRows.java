package org.gradecompanion.exchange.bundle;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** The categories of a bundle; PowerSchool says in the metadata whose they are. */
final class CategoryRows {
  private static final int MOST = 10_000;

  private CategoryRows() {}

  static List<Category> read(BundleTable table) {
    List<Category> categories = new ArrayList<>();
    table.first(
        row -> {
          if (categories.size() >= MOST) {
            throw Refusal.of("rows", BundleFile.CATEGORIES.fileName(), MOST);
          }
          row.required("title");
          boolean active = !row.text("metadata.isActive").equalsIgnoreCase("false");
          categories.add(
              new Category(new CategoryId(row.id()), row.name("title"), active, owner(row)));
        });
    return categories;
  }

  private static @Nullable TeacherId owner(BundleRow row) throws RowRefused {
    return row.text("metadata.categoryType").equalsIgnoreCase("user")
        ? new TeacherId(row.id("metadata.teacherSourcedId"))
        : null;
  }
}
