# bash completion for drs. Checked against the program's option table by tests/program_test.py.

_drs() {
    local word=${COMP_WORDS[COMP_CWORD]}
    local previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]}
    local options=""

    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "parse coverage validate pair proof formats parliaments diagnostics help --version --help" -- "$word")
        return
    fi
    if [ "$command" = parse ]; then
        case $previous in
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W "$(drs formats 2>/dev/null | cut -d ' ' -f 1)" -- "$word")
            return
            ;;
        --parliament)
            mapfile -t COMPREPLY < <(compgen -W "$(drs parliaments 2>/dev/null | cut -d ' ' -f 1)" -- "${word,,}")
            return
            ;;
        -o | --output)
            compopt -o default
            return
            ;;
        -j | --jobs)
            return
            ;;
        esac
    fi
    if [ "$command" = coverage ]; then
        case $previous in
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word")
            return
            ;;
        --parliament)
            mapfile -t COMPREPLY < <(compgen -W "$(drs parliaments 2>/dev/null | cut -d ' ' -f 1)" -- "${word,,}")
            return
            ;;
        esac
    fi
    if [ "$command" = pair ]; then
        case $previous in
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W "json ndjson" -- "$word")
            return
            ;;
        -o | --output)
            compopt -o default
            return
            ;;
        esac
    fi
    if [ "$command" = proof ]; then
        case $previous in
        --parliament)
            mapfile -t COMPREPLY < <(compgen -W "$(drs parliaments 2>/dev/null | cut -d ' ' -f 1)" -- "${word,,}")
            return
            ;;
        -o | --output)
            compopt -o default
            return
            ;;
        esac
    fi
    case $command in
    parse) options="-f --format -o --output -j --jobs --parliament --evidence --strict -q --quiet -v --verbose -h --help" ;;
    coverage) options="-f --format -l --list --parliament --strict -h --help" ;;
    validate) options="-q --quiet -v --verbose -h --help" ;;
    pair) options="-f --format -o --output -q --quiet -h --help" ;;
    proof) options="-o --output --parliament -h --help" ;;
    formats | parliaments | diagnostics) options="-h --help" ;;
    help) options="parse coverage validate pair proof formats parliaments diagnostics help -h --help" ;;
    esac
    if [[ $word == -* || $command == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $command =~ ^(parse|coverage|validate|pair|proof)$ ]]; then
        compopt -o default
    fi
}

complete -F _drs drs
