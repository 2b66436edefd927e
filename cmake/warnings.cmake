# leibniz_warnings: what the project asks of its own sources; users of the library never see it. The presets make errors
# of them.

add_library(leibniz_warnings INTERFACE)
target_compile_options(leibniz_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
