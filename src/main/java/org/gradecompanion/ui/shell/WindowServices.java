package org.gradecompanion.ui.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.sync.Connections;
import org.gradecompanion.ui.common.Preferences;
import org.gradecompanion.ui.common.SyncControl;
import org.gradecompanion.ui.district.DistrictControls;
import org.gradecompanion.ui.lock.LockControls;
import org.gradecompanion.ui.setup.ArchiveControls;
import org.gradecompanion.ui.setup.FileRosterControls;
import org.gradecompanion.ui.setup.NetworkControls;
import org.gradecompanion.ui.setup.PracticeControls;
import org.gradecompanion.ui.setup.RetentionControls;
import org.gradecompanion.ui.setup.RulesControls;
import org.gradecompanion.ui.setup.SafetyControls;
import org.gradecompanion.words.Words;

/**
 * What the window works with.
 *
 * @param front runs on the JavaFX thread
 * @param secrets how well secrets are kept here
 * @param systemIsDark whether the operating system's windows are dark
 * @param systemIsStill whether the operating system moves nothing that need not
 * @param welcome whether to ask what to begin with: nothing is set up yet
 */
public record WindowServices(
    Gradebooks gradebooks,
    Records records,
    Connections connections,
    SyncControl sync,
    PracticeControls practice,
    RulesControls rules,
    NetworkControls network,
    FileRosterControls files,
    DistrictControls district,
    SafetyControls safety,
    ArchiveControls archive,
    RetentionControls retention,
    LockControls lock,
    Preferences preferences,
    SecretStore.Strength secrets,
    Words words,
    Executor front,
    Clock clock,
    ZoneId zone,
    boolean systemIsDark,
    boolean systemIsStill,
    boolean welcome) {}
