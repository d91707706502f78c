"""What commands share: settings, output, messages, the pager, the editor, the full screen."""
