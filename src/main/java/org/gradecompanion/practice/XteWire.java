package org.gradecompanion.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes what the district holds as PowerTeacher Pro's JSON. */
final class XteWire {
  /** What a plugin sent of a section's assignment, kept as it came: its settings. */
  static final String KEPT = "assignmentsection";

  private final XteIds ids;
  private final Holdings holdings;
  private final TermNumbers terms;

  XteWire(XteIds ids, Holdings holdings, TermNumbers terms) {
    this.ids = ids;
    this.holdings = holdings;
    this.terms = terms;
  }

  ObjectNode assignment(LineItem item) {
    SchoolClass section = holdings.roster().classes().get(item.classId());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("_name", "assignment");
    json.put("_id", ids.assignment(item)).put("assignmentid", ids.assignment(item));
    json.put("hasstandards", false);
    json.put("standardcalcdirection", "NONE").put("standardscoringmethod", "GradeScale");
    if (section != null) {
      json.put("yearid", terms.yearId(terms.of(section)));
    }
    json.putArray("_assignmentstandardassociations");
    json.putArray("_assignmentsections").add(section(item));
    return json;
  }

  private ObjectNode section(LineItem item) {
    ObjectNode json = defaults();
    JsonNode metadata = item.base().metadata();
    if (metadata != null && metadata.path(KEPT).isObject()) {
      json.setAll((ObjectNode) metadata.path(KEPT).deepCopy());
    }
    XteDetails.show(item, json);
    json.put("_name", KEPT);
    json.put("_id", ids.assignmentSection(item));
    json.put("assignmentsectionid", ids.assignmentSection(item));
    json.put("sectionsdcid", ids.section(item.classId()));
    json.put("name", item.title());
    json.put("description", item.description());
    json.put("duedate", item.dueDay() == null ? null : item.dueDay().toString());
    json.put("scoreentrypoints", item.max());
    json.put("totalpointvalue", total(item.max(), json.path("weight")));
    json.put("islocked", locked(item));
    ObjectNode category = json.putArray("_assignmentcategoryassociations").addObject();
    category.put("_name", "assignmentcategoryassoc").put("isprimary", true);
    if (item.categoryId() != null) {
      category.put("teachercategoryid", ids.category(item.categoryId()));
    }
    return json;
  }

  private static ObjectNode defaults() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("scoretype", "POINTS").put("weight", 1).put("extracreditpoints", 0);
    json.put("iscountedinfinalgrade", true).put("isscoringneeded", true);
    json.put("isscorespublish", true).put("publishoption", "Immediately");
    json.put("maxretakeallowed", 0);
    json.putArray("_assignmentstudentassociations");
    return json;
  }

  private static @Nullable BigDecimal total(@Nullable BigDecimal points, JsonNode weight) {
    return points == null || !weight.isNumber() ? points : points.multiply(weight.decimalValue());
  }

  private boolean locked(LineItem item) {
    SchoolClass section = holdings.roster().classes().get(item.classId());
    return section != null
        && item.dueDay() != null
        && holdings.calendar().closedBetween(section, item.dueDay(), item.dueDay()) != null;
  }

  /** A category as a teacher has it: district ones are copied to every teacher. */
  ObjectNode category(Category category, String teacher) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    long id = ids.category(category.sourcedId());
    json.put("_name", "teachercategory").put("_id", id).put("teachercategoryid", id);
    json.put("usersdcid", ids.user(teacher));
    json.put("name", category.title());
    json.put("categorytype", category.owner() == null ? "district" : "user");
    if (category.owner() == null) {
      json.put("districtteachercategoryid", id);
    }
    json.put("isactive", category.usable()).put("isinfinalgrades", true);
    json.put("isusermodifiable", category.owner() != null);
    json.put("isdefaultpublishscores", true).put("defaultpublishoption", "Immediately");
    json.put("defaultscoreentrypoints", 100).put("defaultweight", 1).put("defaulttotalvalue", 100);
    json.putArray("_teachercategorysectionexcludeassociations");
    return json;
  }
}
