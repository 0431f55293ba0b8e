@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Threads that spin while they wait slow the painting many times over when other programs run too.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
rem jdk.console: newer Javas would take any output for a terminal.
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Djdk.console=java.base %IMPASTO_JAVA_OPTIONS% -cp "%~dp0..\lib\*" impasto.cli.Main %*
exit /b %ERRORLEVEL%
