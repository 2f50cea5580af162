# Builds target\installer\Gradebook Companion-VERSION.msi on Windows, and its checksum. Needs a JDK 17 or
# later, Maven, and WiX 3 in the PATH. Not run by those who wrote it: they had no Windows.
# docs/installing.md says what to look at.
$ErrorActionPreference = 'Stop'

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
  & $Tool @Arguments
  if ($LASTEXITCODE -ne 0) { throw "$Tool failed with $LASTEXITCODE." }
}

$root = Split-Path -Parent $PSScriptRoot
$out = Join-Path $root 'target\installer'
if (-not $env:JAVA_HOME) { throw 'Set JAVA_HOME to a JDK 17 or later.' }
$bin = Join-Path $env:JAVA_HOME 'bin'
if (-not (Get-Command candle.exe -ErrorAction SilentlyContinue)) { throw 'Install WiX 3 and put its bin folder into the PATH.' }
$version = ([xml](Get-Content (Join-Path $root 'pom.xml'))).project.version

Push-Location $root
try { Invoke-Tool 'mvn.cmd' @('-q', '-B', '-Dmaven.test.skip=true', 'package') } finally { Pop-Location }

$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory -Force -Path $out, "$work\javafx", "$work\input\lib" | Out-Null
try {
  Copy-Item "$root\target\lib\javafx-*-win.jar" "$work\javafx"
  Copy-Item "$root\target\lib\*.jar" "$work\input\lib" -Exclude 'javafx-*'
  Copy-Item "$root\target\gradebook-companion-$version.jar" "$work\input\gradebook-companion.jar"

  # The modules of installer/image.sh, so that there is one list.
  $modules = (Select-String -Path "$PSScriptRoot\image.sh" -Pattern '^image_modules=(?:\$image_modules,)?(.+)$').Matches |
    ForEach-Object { $_.Groups[1].Value }
  Invoke-Tool "$bin\jlink.exe" @('--module-path', "$work\javafx", '--add-modules', ($modules -join ','),
    '--strip-debug', '--no-man-pages', '--no-header-files', '--output', "$work\runtime")

  # A .ico file may hold a .png as it is: a header, one entry, the picture.
  $png = [IO.File]::ReadAllBytes("$root\resources\org\gradecompanion\ui\shell\icon-256.png")
  $entry = [byte[]](0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0) + [BitConverter]::GetBytes([int] $png.Length) + [BitConverter]::GetBytes(22)
  [IO.File]::WriteAllBytes("$work\icon.ico", [byte[]]($entry + $png))

  # Removing the package, and so every upgrade, removes the folder it was installed into with all that is in it.
  # Below Programs that is not the one with the scores, %LOCALAPPDATA%\Gradebook Companion.
  # The upgrade code is what Windows knows the program by: it stays the same for every version.
  Invoke-Tool "$bin\jpackage.exe" @('--type', 'msi', '--name', 'Gradebook Companion', '--app-version', $version,
    '--vendor', 'Gradebook Companion', '--icon', "$work\icon.ico", '--runtime-image', "$work\runtime",
    '--input', "$work\input", '--main-jar', 'gradebook-companion.jar', '--main-class', 'org.gradecompanion.app.Main',
    '--java-options', '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=48m -Xmx1g',
    '--win-menu', '--win-shortcut', '--win-per-user-install', '--install-dir', 'Programs\Gradebook Companion',
    '--win-upgrade-uuid', '6f0d8a4e-4c57-4f0e-9a53-0d6f5b2f7c11', '--dest', $out)
  $package = "Gradebook Companion-$version.msi"
  $sum = (Get-FileHash -Algorithm SHA256 (Join-Path $out $package)).Hash.ToLower()
  Set-Content -Encoding ascii -Path (Join-Path $out 'SHA256SUMS') -Value "$sum  $package"
  Write-Output (Join-Path $out $package)
} finally {
  Remove-Item -Recurse -Force $work
}
