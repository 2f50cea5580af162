package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the systems' own tools print, read. */
class SystemLookTest {
  @ParameterizedTest
  @CsvSource({
    "Windows 11, AppsUseLightTheme, 'AppsUseLightTheme    REG_DWORD    0x0', true, false",
    "Windows 11, AppsUseLightTheme, 'AppsUseLightTheme    REG_DWORD    0x1', false, false",
    "Windows 11, UserPreferencesMask, '  REG_BINARY    9E1E078012000000', false, false",
    "Windows 11, UserPreferencesMask, '  REG_BINARY    9012038010000000', false, true",
    "Windows 11, UserPreferencesMask, '  REG_BINARY    90', false, false",
    "Mac OS X, AppleInterfaceStyle, Dark, true, false",
    "Mac OS X, reduceMotion, 1, false, true",
    "Mac OS X, reduceMotion, 0, false, false",
    "Linux, color-scheme, '''prefer-dark''', true, false",
    "Linux, enable-animations, false, false, true",
    "Linux, enable-animations, true, false, false",
    "Linux, nothing, '', false, false",
  })
  void answerOfTheTool_isRead(
      String system, String about, String answer, boolean dark, boolean still) {
    SystemLook look = SystemLook.of(system, command -> asks(command, about) ? answer : "");

    assertThat(look).isEqualTo(new SystemLook(dark, still));
  }

  private static boolean asks(List<String> command, String about) {
    return command.get(command.size() - 1).equals(about);
  }
}
