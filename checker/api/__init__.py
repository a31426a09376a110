"""What a Python program uses: ``Checker``, ``Article``, ``Source`` and ``Report``, and functions for one check each.

``checker`` hands these on when they are first asked for, so that importing it loads no engine.
"""
