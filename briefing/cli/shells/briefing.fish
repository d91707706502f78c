# Completion of `briefing` for fish. Keep it where fish looks:
#     briefing completion fish > ~/.config/fish/completions/briefing.fish

# The program is given the words before the cursor, without their quotes. It answers with a
# candidate on each line, or a candidate, a tab and its description; fish quotes them itself.
function __briefing_asked
    set -l before (commandline -opc)
    set -e before[1]
    set -l typed (commandline -ct)
    set -l word
    # A quote that is still open is closed before quotes are taken away.
    for quote in '' \' \"
        set word (string unescape -- "$typed$quote"); and break
    end
    set -g __briefing_found (env _BRIEFING_COMPLETE=fish briefing \
        $before "$word" 2>/dev/null </dev/null)
    test -n "$__briefing_found"
end

# Where the program offers nothing, fish offers files.
complete --command briefing --condition __briefing_asked --no-files --arguments '$__briefing_found'
