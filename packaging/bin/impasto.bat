@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xshare:auto %IMPASTO_JAVA_OPTIONS% -cp "%~dp0..\lib\*" impasto.cli.Main %*
exit /b %ERRORLEVEL%
