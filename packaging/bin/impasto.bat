@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Threads that spin while they wait slow the painting many times over when other programs run too.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
rem Variables by which other programs choose a PyTorch; PYTORCH_LIBRARY_PATH is for Impasto too.
for %%V in (PYTORCH_VERSION PYTORCH_FLAVOR PYTORCH_PRECXX11 PYTORCH_EXTRA_LIBRARY_PATH PYTORCH_LIBRARY_EXCLUSION LIBSTDCXX_LIBRARY_PATH DJL_CACHE_DIR ENGINE_CACHE_DIR DJL_OFFLINE) do set "%%V="
rem An archive of loaded classes halves the time until the window stands. The studio makes it in the background, of the
rem classes that its first start lists; Java passes over one that does not fit or is damaged, and the studio throws it away.
set SHARE=
set "FOLDER=%IMPASTO_CACHE%"
if not defined FOLDER if defined LOCALAPPDATA set "FOLDER=%LOCALAPPDATA%\impasto\Cache"
if not defined FOLDER goto start
set "KEY=%~dp0"
for %%F in ("%~dp0..\lib\impasto-*.jar") do set "KEY=%~dp0%%~zF-%%~tF"
set "KEY=%KEY:\=-%"
set "KEY=%KEY:/=-%"
set "KEY=%KEY::=%"
set "KEY=%KEY: =%"
set "ARCHIVE=%FOLDER%\launch\%KEY%.jsa"
if exist "%ARCHIVE%" if not exist "%ARCHIVE%\" goto shared
if not "%~1"=="" goto start
if not exist "%FOLDER%\launch" mkdir "%FOLDER%\launch" 2>nul
if not exist "%FOLDER%\launch" goto start
set "LIST=%FOLDER%\launch\%KEY%.%RANDOM%.classes"
set SHARE="-XX:DumpLoadedClassList=%LIST%" "-Dimpasto.archive=%ARCHIVE%" "-Dimpasto.classList=%LIST%" -Xlog:disable
goto start
:shared
set SHARE="-XX:SharedArchiveFile=%ARCHIVE%" -XX:+VerifySharedSpaces "-Dimpasto.archive=%ARCHIVE%" -Xlog:disable
:start
rem What Java writes when it crashes lies beside the log.
set "STATE=%LOCALAPPDATA%\impasto\state"
if defined IMPASTO_HOME set "STATE=%IMPASTO_HOME%\state"
rem jdk.console: newer Javas would take any output for a terminal.
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Djdk.console=java.base "-XX:ErrorFile=%STATE%\impasto-crash-%%p.log" %SHARE% %IMPASTO_JAVA_OPTIONS% -cp "%~dp0..\lib\*" impasto.cli.Main %*
exit /b %ERRORLEVEL%
