# Pipes: standard input, and articles given to commands.

pipe-prompt = Pipe to command:{" "}
pipe-any-key = [any key returns]
pipe-failed = The command failed with exit code { $code }
pipe-killed = The command was stopped ({ $status })
pipe-no-shell = Cannot start { $shell }: { $reason } (check $SHELL)
pipe-not-whole = The article is still being read; try again in a moment
pipe-gone = This article is gone
pipe-no-file = This came through a pipe; it has no file
pipe-more-articles = Standard input holds { $count } articles, this is the first; save it as a file to see all
pipe-standard-input = standard input
pipe-is-terminal = Standard input is a terminal; write: command | yuelan -, or name a file
pipe-no-keyboard = There is no terminal to press keys on (/dev/tty does not open); use yuelan show -
pipe-hint-page-up = page up
pipe-hint-next-hit = next hit
