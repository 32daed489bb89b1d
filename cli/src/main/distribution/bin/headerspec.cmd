@echo off
rem From C headers to specs: headerspec --help.
rem
rem The same as the script beside it, without what cmd cannot do quickly: the archive of classes is
rem made after the first run and not during it.
rem
rem HEADERSPEC_JAVA_OPTIONS  more options for Java, such as -Xmx4g
rem HEADERSPEC_CACHE=off     no archive
setlocal EnableExtensions DisableDelayedExpansion

set "jar=%~dp0..\lib\headerspec.jar"
for %%f in ("%jar%") do set "jar=%%~ff" & set "made_for=%%~zf %%~tf"
if not exist "%jar%" (
  >&2 echo headerspec: "%jar%" is missing: unpack or build Headerspec again
  exit /b 5
)

set "java="
if defined JAVA_HOME call :suits "%JAVA_HOME%"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j" == "" (
  for %%h in ("%%~dp$PATH:j..") do call :suits "%%~fh"
)
rem Installers put links to java.exe on the path, without the rest of the JDK beside them.
if not defined java for /d %%h in (
  "%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*"
) do if not defined java call :suits "%%~h"
if not defined java (
  >&2 echo headerspec: there is no Java 17 or newer: install one, or point JAVA_HOME at it
  exit /b 5
)

set "options=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1"
if defined HEADERSPEC_JAVA_OPTIONS set "options=-XX:TieredStopAtLevel=1"
set "all=%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %_JAVA_OPTIONS% %HEADERSPEC_JAVA_OPTIONS%"
set "all=%all:"=%"
rem Java refuses two collectors.
if "%all:GC=%" == "%all%" if "%all:@=%" == "%all%" set "options=%options% -XX:+UseSerialGC"

if not defined LOCALAPPDATA goto plain
if /i "%HEADERSPEC_CACHE%" == "off" goto plain
set "folder=%LOCALAPPDATA%\headerspec\%version%"
set "archive=%folder%\classes.jsa"
rem A file name cannot tell which jar and which Java: a text beside the archive does.
set "made_for=%made_for% %jar% %java%"
if not exist "%archive%" goto make
if not exist "%folder%\made-for.txt" goto make
set "note="
set /p note=<"%folder%\made-for.txt"
if not defined note goto make
for %%f in ("%archive%") do if not %note% == "%made_for% %%~zf" goto make

"%java%" %options% "-XX:SharedArchiveFile=%archive%" "-Xlog:cds*=off" %HEADERSPEC_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%

:plain
"%java%" %options% %HEADERSPEC_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %errorlevel%

:make
"%java%" %options% %HEADERSPEC_JAVA_OPTIONS% -jar "%jar%" %*
set "code=%errorlevel%"
rem One process makes the archive; if that fails, nobody tries again until the folder is deleted.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "new=%folder%\new"
mkdir "%new%" >nul 2>nul || exit /b %code%
"%java%" "-XX:ArchiveClassesAtExit=%new%\classes.jsa" "-Xlog:cds*=off" -XX:TieredStopAtLevel=1 ^
  -XX:+UseSerialGC -cp "%jar%" io.github.headerspec.cli.Rehearsal "%new%" >nul 2>nul || exit /b %code%
if not exist "%new%\classes.jsa" exit /b %code%
rem An archive that is in use cannot be replaced: then the next run tries again.
move /y "%new%\classes.jsa" "%archive%" >nul 2>nul && (
  for %%f in ("%archive%") do >"%folder%\made-for.txt" echo "%made_for% %%~zf"
) 2>nul
rmdir /s /q "%new%" >nul 2>nul
exit /b %code%

:suits
rem Sets java and version if the JDK in a folder is new enough; the file "release" says so.
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "version="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a" == "JAVA_VERSION" set "version=%%~b"
for /f "tokens=1 delims=.-+_" %%a in ("%version%") do if %%a geq 17 set "java=%~1\bin\java.exe"
exit /b 0
