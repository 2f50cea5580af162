package org.gradecompanion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradecompanion.model.UserError;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The archive as PowerSchool's installer would read it. */
class PluginArchiveTest {
  private static final String OPPORTUNITY = "006123456789012345";
  private static final Words WORDS = Words.load(Locale.US);
  private static final String NAMESPACE = "http://plugin.powerschool.pearson.com";

  @TempDir Path folder;

  @Test
  void archive_hasNothingButTheDescriptorAtItsRoot() throws IOException {
    try (ZipFile zip = new ZipFile(write(plugin(OPPORTUNITY)).toFile())) {
      assertThat(Collections.list(zip.entries()))
          .extracting(ZipEntry::getName)
          .containsExactly("plugin.xml");
    }
  }

  @Test
  void descriptor_namesThePluginItsPublisherAndTheOpportunity() throws Exception {
    Element root = read(plugin(OPPORTUNITY)).getDocumentElement();

    assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(root.getLocalName()).isEqualTo("plugin");
    assertThat(root.getAttribute("name")).isEqualTo("Grades & more");
    assertThat(root.getAttribute("version")).isEqualTo("1.2");
    assertThat(root.getAttribute("description"))
        .isEqualTo(
            "Sends scores from Gradebook Companion to PowerTeacher Pro. Opportunity ID "
                + OPPORTUNITY
                + ".")
        .hasSizeLessThan(257);
    assertThat(all(root, "oauth")).hasSize(1);
    assertThat(all(root, "publisher").get(0).getAttribute("name")).isEqualTo("Riverbend \"ISD\"");
    assertThat(all(root, "contact").get(0).getAttribute("email")).isEqualTo("it@riverbend.example");
  }

  @Test
  void accessRequest_writesTheGradebookWithItsAuditColumns_andOnlyReadsTheRest() throws Exception {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Element field : all(read(plugin(OPPORTUNITY)).getDocumentElement(), "field")) {
      String table = field.getAttribute("table");
      columns.computeIfAbsent(table, each -> new ArrayList<>()).add(field.getAttribute("field"));
      boolean written =
          List.of(
                  "ASSIGNMENT",
                  "ASSIGNMENTSECTION",
                  "ASSIGNMENTCATEGORYASSOC",
                  "ASSIGNMENTSCORE",
                  "ASSIGNMENTSCORECOMMENT")
              .contains(table);
      assertThat(field.getAttribute("access"))
          .as(table)
          .isEqualTo(written ? "FullAccess" : "ViewOnly");
    }
    assertThat(columns.keySet())
        .contains(
            "TEACHERCATEGORY",
            "DISTRICTTEACHERCATEGORY",
            "SECTIONS",
            "STUDENTS",
            "USERS",
            "TERMS",
            "CC",
            "SECTIONTEACHER",
            "SCHOOLSTAFF");
    assertThat(columns.get("ASSIGNMENT")).contains("CREATEDBYPLUGIN", "WHOMODIFIED");
    assertThat(columns.get("ASSIGNMENTSCORE")).contains("SCOREPOINTS", "ISMISSING", "WHENCREATED");
    assertThat(columns.values()).allSatisfy(each -> assertThat(each).doesNotHaveDuplicates());
    assertThat(columns.values().stream().flatMap(List::stream))
        .allMatch(column -> column.matches("[A-Z0-9_]{1,30}"));
  }

  @Test
  void columnThatAServerMissed_isAskedForBesideTheOthers() throws Exception {
    PluginDescriptor more =
        new PluginDescriptor(
            "Grades",
            "1.1",
            "Riverbend",
            "it@riverbend.example",
            Optional.empty(),
            List.of("assignmentscore.WhoModifiedID"));

    assertThat(all(read(more).getDocumentElement(), "field"))
        .filteredOn(field -> field.getAttribute("field").equals("WHOMODIFIEDID"))
        .extracting(field -> field.getAttribute("table"), field -> field.getAttribute("access"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ASSIGNMENTSCORE", "FullAccess"));
  }

  @Test
  void sameDistrict_givesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(write(plugin(OPPORTUNITY)));

    assertThat(Files.readAllBytes(write(plugin(OPPORTUNITY)))).isEqualTo(first);
  }

  @Test
  void documentation_namesEveryTableThatIsAskedFor() throws IOException {
    String page = Files.readString(Path.of("docs/powerteacher-plugin.md"));

    for (PluginTable table : PluginTable.values()) {
      assertThat(page).contains(table.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00612345678901234",
        "0061234567890123456",
        "00612345678901234X",
        "１２３４５６７８９０１２３４５６７８"
      })
  void opportunityId_thatHasNot18Digits_isRefused(String id) {
    assertThatThrownBy(() -> plugin(id))
        .isInstanceOf(UserError.class)
        .hasMessage("exchange.plugin.opportunity");
  }

  @Test
  void longestNameAndVersion_fit_andOneMoreIsRefused() {
    assertThat(named("N".repeat(40), "1".repeat(20)).name()).hasSize(40);
    assertThatThrownBy(() -> named("N".repeat(41), "1")).hasMessage("exchange.plugin.name");
    assertThatThrownBy(() -> named("N", "1".repeat(21))).hasMessage("exchange.plugin.version");
    assertThatThrownBy(() -> named("N", "one")).hasMessage("exchange.plugin.version");
    assertThatThrownBy(() -> named(" ", "1")).hasMessage("exchange.plugin.name");
  }

  @Test
  void folderThatIsNotThere_isSaid_andNothingIsLeft() {
    Path nowhere = folder.resolve("nowhere/plugin.zip");

    assertThatThrownBy(() -> PluginArchive.write(nowhere, plugin(OPPORTUNITY), WORDS::say))
        .hasMessage("exchange.file.unwritable");
    assertThat(folder).isEmptyDirectory();
  }

  private static PluginDescriptor named(String name, String version) {
    return new PluginDescriptor(
        name, version, "Riverbend", "it@riverbend.example", Optional.empty(), List.of());
  }

  private static PluginDescriptor plugin(String opportunity) {
    return new PluginDescriptor(
        "Grades & more",
        "1.2",
        "Riverbend \"ISD\"",
        "it@riverbend.example",
        Optional.of(opportunity),
        List.of());
  }

  private Path write(PluginDescriptor plugin) {
    Path file = folder.resolve("plugin.zip");
    PluginArchive.write(file, plugin, WORDS::say);
    return file;
  }

  private Document read(PluginDescriptor plugin) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (ZipFile zip = new ZipFile(write(plugin).toFile());
        InputStream in = zip.getInputStream(zip.getEntry("plugin.xml"))) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  private static List<Element> all(Element root, String name) {
    NodeList nodes = root.getElementsByTagNameNS(NAMESPACE, name);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      elements.add((Element) nodes.item(at));
    }
    return elements;
  }
}
