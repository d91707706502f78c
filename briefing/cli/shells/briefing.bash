# Completion of `briefing` for bash 3.2 and later. Keep it where bash-completion looks,
#     briefing completion bash > ~/.local/share/bash-completion/completions/briefing
# or in any file that ~/.bashrc reads with `source`.

# The program is given the line as far as the cursor, and the end of it that an answer takes the
# place of. It answers with a candidate on each line, quoted for where it goes.
_briefing() {
    local answer line=${COMP_LINE:0:COMP_POINT}
    if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 403)); then
        # COMP_POINT is a count of bytes.
        line=$(LC_ALL=C; printf %s "${COMP_LINE:0:COMP_POINT}")
    fi
    COMPREPLY=()
    while IFS= read -r answer; do
        COMPREPLY+=("$answer")
    done < <(_BRIEFING_COMPLETE=bash command briefing "$line" "$2" 2>/dev/null </dev/null)
}

complete -o default -F _briefing briefing
